import { Check, CircleAlert, CloudOff, Loader, Pencil, StateGlyph, TriangleAlert } from './icon.tsx'

export type TruthTone = 'ok' | 'typing' | 'saving' | 'warn' | 'offline' | 'bad' | 'disk'

/** The truth about saving, in words: what is so, and the rest of the sentence. */
export interface TruthLine {
  readonly tone: TruthTone
  readonly strong: string
  readonly rest?: string | undefined
}

const signs = {
  ok: <Check />,
  typing: <Pencil />,
  saving: <Loader />,
  warn: <TriangleAlert />,
  offline: <CloudOff />,
  bad: <CircleAlert />,
  disk: <StateGlyph state="disk" />,
}
const colours = { ok: '', typing: '', saving: '', warn: ' warn', offline: ' warn', bad: ' bad', disk: ' bad' }

export function Truth({ tone, strong, rest }: TruthLine) {
  return (
    <span className={`truth${colours[tone]}`}>
      {signs[tone]}
      <span className="cut">
        <b>{strong}</b>
        {rest && ` ${rest}`}
      </span>
    </span>
  )
}
