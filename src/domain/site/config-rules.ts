import { ruleNames } from '../captions/finding.ts'
import { profileNames } from '../captions/profile.ts'
import { frontEntries, frontWords } from '../front/front-shape.ts'
import { ratioOf } from '../images/crop.ts'
import { figureForms } from '../images/figure-form.ts'
import { pictureFormats } from '../images/picture-formats.ts'
import { fieldRoles, fieldTypes } from './site-shape.ts'

/** What a place in the configuration may hold. A value rule says what is wrong with a value, as the end of a sentence, or null. */
export type ConfigRule =
  | { readonly kind: 'object'; readonly keys: Readonly<Record<string, ConfigRule>> }
  | { readonly kind: 'record'; readonly of: ConfigRule }
  /** `of` says what is wrong with an item, as the end of a sentence; without it items are texts. */
  | { readonly kind: 'list'; readonly of?: (item: unknown) => string | null }
  | { readonly kind: 'value'; readonly problem: (value: unknown) => string | null }

const value = (problem: (value: unknown) => string | null): ConfigRule => ({ kind: 'value', problem })

const text = value(given => (typeof given === 'string' && given.trim() !== '' ? null : 'must be a text that is not empty'))
const boolean = value(given => (typeof given === 'boolean' ? null : 'must be true or false'))
const oneOf = (choices: readonly string[]) =>
  value(given => (typeof given === 'string' && choices.includes(given) ? null : `must be one of ${choices.join(', ')}`))

const folder = value(given => {
  if (typeof given !== 'string') return 'must be a text'
  if (given.startsWith('/') || given.endsWith('/') || given.includes('\\') || /^[A-Za-z]:/.test(given))
    return 'must be a folder below the site, without a slash at either end'
  return given.split('/').some(part => part === '.' || part === '..') ? 'must not contain “.” or “..”' : null
})
const publicPath = value(given => (typeof given === 'string' && /^\/(?!\/)/.test(given) ? null : 'must start with one “/”'))
const addressPattern = value(given =>
  given === null || (typeof given === 'string' && /^\/[^{}]*(?:\{[^{}]+\}[^{}]*)+$/.test(given))
    ? null
    : 'must start with “/” and hold a placeholder such as {-title}, or be null',
)
const day = value(given =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) && new Date(given).toJSON()?.startsWith(given)
    ? null
    : 'must be a day of the calendar such as “2026-11-01”',
)
const extension = oneOf(['.md', '.markdown', '.mdx'])
const dateFormat = value(given =>
  typeof given === 'string' && ['YYYY', 'M', 'D'].every(token => given.includes(token)) ? null : 'must hold YYYY, MM and DD',
)
const role = value(given =>
  given === null || (typeof given === 'string' && fieldRoles.some(known => known === given))
    ? null
    : `must be null or one of ${fieldRoles.join(', ')}`,
)

const dataFile = value(given => {
  if (typeof given !== 'string' || !/\.(?:json|ya?ml)$/i.test(given))
    return 'must be a file below the site that ends in .json, .yaml or .yml'
  if (given.startsWith('/') || given.includes('\\') || /^[A-Za-z]:/.test(given)) return 'must be a file below the site'
  return given.split('/').some(part => part === '.' || part === '..' || part === '.git') ? 'must not contain “.”, “..” or “.git”' : null
})
const whole = (least: number, most: number) =>
  value(given =>
    Number.isInteger(given) && Number(given) >= least && Number(given) <= most ? null : `must be a whole number from ${least} to ${most}`,
  )
const width = (given: unknown) =>
  Number.isInteger(given) && Number(given) >= 100 && Number(given) <= 10_000 ? null : 'must hold whole numbers from 100 to 10000'
const ratio = (given: unknown) => (typeof given === 'string' && ratioOf(given) ? null : 'must hold ratios such as “16:9”')

/** One number for every category, or one for each by its name. */
const caps = value(given => {
  const all = typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.values(given) : [given]
  return all.every(one => Number.isInteger(one) && Number(one) >= 1 && Number(one) <= 100)
    ? null
    : 'must be a whole number from 1 to 100, or such a number under the name of each category'
})

/** The schema of `stet.config.json`. */
export const configRules: ConfigRule = {
  kind: 'object',
  keys: {
    $schema: text,
    name: text,
    generator: oneOf(['jigsaw', 'hugo', 'jekyll', 'eleventy', 'astro', 'plain']),
    contentFolder: folder,
    mediaFolder: folder,
    mediaPath: publicPath,
    storyPath: addressPattern,
    categories: { kind: 'list' },
    fileName: { kind: 'object', keys: { style: oneOf(['snake', 'kebab']), date: oneOf(['none', 'prefix']), extension, bundle: boolean } },
    pictures: {
      kind: 'object',
      keys: {
        widths: { kind: 'list', of: width },
        format: oneOf(pictureFormats),
        keepLocation: boolean,
        svg: boolean,
        crops: { kind: 'list', of: ratio },
        ownHosts: { kind: 'list' },
        figure: oneOf(figureForms),
      },
    },
    captions: {
      kind: 'object',
      keys: {
        profile: oneOf(profileNames),
        reviewFrom: day,
        signOff: oneOf(['optional', 'required']),
        rules: { kind: 'object', keys: Object.fromEntries(ruleNames.map(name => [name, oneOf(['error', 'warning', 'hint', 'off'])])) },
      },
    },
    fronts: {
      kind: 'object',
      keys: {
        file: dataFile,
        entries: oneOf(frontEntries),
        words: { kind: 'object', keys: Object.fromEntries(frontWords.map(name => [name, text])) },
        embargo: text,
        list: {
          kind: 'record',
          of: {
            kind: 'object',
            keys: { name: text, slots: whole(1, 100), perCategory: caps, category: text, featured: boolean, weight: text },
          },
        },
      },
    },
    fields: { kind: 'record', of: { kind: 'object', keys: { type: oneOf(fieldTypes), role, values: { kind: 'list' }, dateFormat } } },
  },
}
