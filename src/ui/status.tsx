import { type Glyph, StateGlyph } from './icon.tsx'

interface StatusProps {
  readonly status: 'draft' | 'published' | 'changed'
  readonly disk?: 'same' | 'new' | 'changed' | 'gone' | undefined
  readonly spiked?: boolean | undefined
  /** The file itself says that the site is to leave it out. */
  readonly held?: boolean | undefined
  /** With a border, where it stands alone. */
  readonly chip?: boolean | undefined
}

interface State {
  readonly glyph: Glyph
  readonly words: string
  readonly text: string
  readonly chip: string
}

const states = {
  draft: { glyph: 'draft', words: 'Draft', text: 'draft', chip: 'plain' },
  published: { glyph: 'published', words: 'Published', text: 'published', chip: 'plain' },
  changed: { glyph: 'changed', words: 'Changed', text: 'changed', chip: 'accent' },
  held: { glyph: 'draft', words: 'Held back', text: 'draft', chip: 'plain' },
  new: { glyph: 'new', words: 'New on disk', text: 'new', chip: 'info' },
  disk: { glyph: 'disk', words: 'Changed on disk', text: 'disk', chip: 'danger' },
  gone: { glyph: 'gone', words: 'Gone from disk', text: 'disk', chip: 'danger' },
  spiked: { glyph: 'spiked', words: 'Spiked', text: 'spiked', chip: 'plain' },
} as const satisfies Record<string, State>

/** The one state of a story that a person has to know: what needs somebody comes before what does not. */
export function stateOf({ status, disk, spiked, held }: StatusProps): State {
  if (spiked) return states.spiked
  if (disk === 'changed') return states.disk
  if (disk === 'gone') return states.gone
  if (disk === 'new') return states.new
  if (held && status === 'published') return states.held
  return states[status]
}

export function Status(props: StatusProps) {
  const state = stateOf(props)
  return (
    <span
      className={props.chip ? `chip ${state.chip}` : `st ${state.text}`}
      title={state === states.held ? 'The file says so: the site leaves it out.' : undefined}
    >
      <StateGlyph state={state.glyph} />
      <span className="cut">{state.words}</span>
    </span>
  )
}
