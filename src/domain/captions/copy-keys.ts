import type { FieldRole, FieldShape } from '../site/site-shape.ts'
import type { CopyKeys } from './story-copy.ts'

/** Which keys of a site hold its copy, by the roles that its fields have. */
export function copyKeys(fields: readonly Pick<FieldShape, 'key' | 'role'>[]): CopyKeys {
  const key = (role: FieldRole) => fields.find(field => field.role === role)?.key ?? null
  return {
    headline: key('headline'),
    standfirst: key('standfirst'),
    date: key('date'),
    categories: key('categories'),
    lead: {
      src: key('lead-picture'),
      caption: key('lead-picture-caption'),
      alt: key('lead-picture-alt'),
      credit: key('lead-picture-credit'),
    },
  }
}
