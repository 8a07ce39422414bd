import { frontsOf } from '../front/front-shape.ts'
import type { PictureRules } from '../images/picture-rules.ts'
import type { FieldConfig, SiteConfig } from './site-config.ts'
import type { FieldShape, SiteShape } from './site-shape.ts'
import { addressKeysOf } from './story-address.ts'

/**
 * The shape of a site with what its `stet.config.json` says put over what was detected. A field that no story has yet is
 * added behind the others; a role that the configuration gives to one key is taken from the key that had it.
 */
export function applyConfig(shape: SiteShape, config: SiteConfig): SiteShape {
  const { fields, fileName, pictures, captions, fronts, ...plain } = config
  const storyPath = config.storyPath === undefined ? shape.storyPath : config.storyPath
  return {
    ...shape,
    ...plain,
    storyPath,
    addressKeys: config.storyPath === undefined ? shape.addressKeys : addressKeysOf(storyPath ?? ''),
    fileName: { ...shape.fileName, ...fileName },
    fields: configuredFields(shape.fields, fields ?? {}),
    pictures: configuredPictures(shape.pictures, pictures ?? {}),
    captions: { ...shape.captions, ...captions },
    fronts: frontsOf(config.generator ?? shape.generator, fronts ?? {}),
  }
}

function configuredPictures(rules: PictureRules, config: Partial<PictureRules>): PictureRules {
  const widths = [...new Set(config.widths ?? [])].sort((one, other) => other - one)
  return { ...rules, ...config, widths: widths.length > 0 ? widths : rules.widths }
}

/** Fields with what a configuration says of them; a role that it gives to one key is taken from the key that had it. */
export function configuredFields(found: readonly FieldShape[], configs: Readonly<Record<string, FieldConfig>>): FieldShape[] {
  const given = new Set(Object.values(configs).flatMap(config => (config.role ? [config.role] : [])))
  const known = found.map(field => {
    const config = configs[field.key]
    const role = field.role !== null && given.has(field.role) ? null : field.role
    return config ? configured({ ...field, role }, config) : { ...field, role }
  })
  const added = Object.entries(configs).filter(([key]) => !found.some(field => field.key === key))
  return [...known, ...added.map(([key, config], index) => configured(emptyField(key, found.length + index), config))]
}

function configured(field: FieldShape, config: FieldConfig): FieldShape {
  const type = config.type ?? field.type
  return {
    ...field,
    type,
    role: config.role === undefined ? field.role : config.role,
    values: config.values ? withCounts(config.values, field) : saysNothing(field, config) ? [] : field.values,
    dateFormat: type === 'date' ? (config.dateFormat ?? field.dateFormat ?? 'YYYY-MM-DD') : null,
  }
}

/** Which of the words of stories says that one is featured only the configuration can say. */
const saysNothing = ({ type }: FieldShape, { role }: FieldConfig) => role === 'featured' && type !== 'boolean' && type !== 'number'

const withCounts = (values: readonly string[], field: FieldShape): FieldShape['values'] =>
  values.map(value => ({ value, count: field.values.find(known => known.value === value)?.count ?? 0 }))

const emptyField = (key: string, order: number): FieldShape => ({
  key,
  type: 'text',
  role: null,
  share: 0,
  values: [],
  dateFormat: null,
  byBlanks: false,
  order,
  sample: '',
})
