import type { CaptionDesk } from '../captions/profile.ts'
import type { FrontsConfig } from '../front/front-shape.ts'
import type { PictureRules } from '../images/picture-rules.ts'
import type { FieldRole, FieldType, Generator } from './site-shape.ts'

/** What `stet.config.json` may say of one front-matter key. */
export interface FieldConfig {
  readonly type?: FieldType
  /** null: the desk gives the key no meaning, whatever it is called. */
  readonly role?: FieldRole | null
  readonly values?: readonly string[]
  readonly dateFormat?: string
}

/** `stet.config.json`: every key is optional, and says what detection got wrong. See docs/configuring.md. */
export interface SiteConfig {
  readonly name?: string
  readonly generator?: Generator
  readonly contentFolder?: string
  readonly mediaFolder?: string
  readonly mediaPath?: string
  readonly storyPath?: string | null
  readonly categories?: readonly string[]
  readonly fileName?: {
    readonly style?: 'snake' | 'kebab'
    readonly date?: 'none' | 'prefix'
    readonly extension?: string
    readonly bundle?: boolean
  }
  readonly pictures?: Partial<PictureRules>
  /** The house style that captions are checked against, rules that the site sees otherwise, and what is owed of them. */
  readonly captions?: Partial<CaptionDesk>
  /** The fronts of the site, and the file that holds their order. */
  readonly fronts?: FrontsConfig
  readonly fields?: Readonly<Record<string, FieldConfig>>
}
