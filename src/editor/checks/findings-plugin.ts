import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { drawFound } from './field-marks.ts'
import { isMarked, type Placed } from './place-findings.ts'
import { markClass } from './story-findings.ts'

interface Shown {
  /** One for each finding, which goes with the text as it is typed. */
  readonly places: DecorationSet
  readonly active: string | null
  readonly drawn: DecorationSet
}

/** What the decoration of a finding knows; node views of figures read it. */
export interface FindingSpec {
  readonly finding: Placed
  readonly on: boolean
  /** Draws it in a field of a figure; only decorations of figures have it. */
  readonly draw?: typeof drawFound
}

export const findingsKey = new PluginKey<Shown>('findings')

/** The findings as they stand in the document now, in its order. */
export function placesOf(state: EditorState): { readonly placed: Placed; readonly from: number; readonly to: number }[] {
  const places = findingsKey.getState(state)?.places.find() ?? []
  return places
    .map(({ from, to, spec }) => ({ placed: (spec as FindingSpec).finding, from, to }))
    .sort((one, other) => one.from - other.from)
}

/** The places of a finding change with the document; those whose text is gone are gone. */
function decoration(placed: Placed, from: number, to: number, on: boolean): Decoration {
  const { found, field } = placed
  const spec: FindingSpec = { finding: placed, on }
  if (field !== null) return Decoration.node(from, to, {}, { ...spec, draw: drawFound })
  const marks = isMarked(placed) ? [{ id: found.id, level: found.finding.level }] : []
  return Decoration.inline(from, to, { class: markClass(marks, on ? found.id : null) }, spec)
}

function drawn(state: Omit<Shown, 'drawn'>, doc: Transaction['doc']): Shown {
  const { places, active } = state
  const on = places.find(undefined, undefined, spec => (spec as FindingSpec).finding.found.id === active)
  const lit = on.map(({ from, to, spec }) => decoration((spec as FindingSpec).finding, from, to, true))
  return { ...state, drawn: lit.length === 0 ? places : places.remove(on).add(doc, lit) }
}

/** Underlines what was found. It only draws: no transaction of it changes a letter or moves a caret. */
export const findingsPlugin = (): Plugin<Shown> =>
  new Plugin<Shown>({
    key: findingsKey,
    state: {
      init: () => ({ places: DecorationSet.empty, active: null, drawn: DecorationSet.empty }),
      apply: (transaction, before) => {
        const meta = transaction.getMeta(findingsKey) as Partial<Pick<Shown, 'places' | 'active'>> | undefined
        if (meta) return drawn({ ...before, ...meta }, transaction.doc)
        if (!transaction.docChanged) return before
        return drawn({ ...before, places: before.places.map(transaction.mapping, transaction.doc) }, transaction.doc)
      },
    },
    props: { decorations: state => findingsKey.getState(state)?.drawn },
  })

/** Shows these findings in the place of those before. */
export function showPlaces(state: EditorState, placed: readonly Placed[]): Transaction {
  const places = placed.map(one => decoration(one, one.from, one.to, false))
  return state.tr.setMeta(findingsKey, { places: DecorationSet.create(state.doc, places) }).setMeta('addToHistory', false)
}

/** Lights the finding that is looked at. */
export const showActive = (state: EditorState, active: string | null): Transaction =>
  state.tr.setMeta(findingsKey, { active }).setMeta('addToHistory', false)
