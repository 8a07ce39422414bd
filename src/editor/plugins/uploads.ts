import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { PickedPicture } from '../pictures.ts'

interface Upload {
  readonly id: object
  readonly name: string
  readonly problem: string | null
}

type Change = { add: Upload; at: number } | { fail: Upload } | { remove: object }
const key = new PluginKey<DecorationSet>('uploads')

function placeholder(upload: Upload): (view: EditorView) => HTMLElement {
  return view => {
    const box = document.createElement('div')
    box.className = upload.problem ? 'upload-failed' : 'upload'
    box.setAttribute('role', upload.problem ? 'alert' : 'status')
    box.textContent = upload.problem ? `${upload.name}: ${upload.problem}` : `Uploading ${upload.name}`
    if (upload.problem) {
      const dismiss = document.createElement('button')
      dismiss.type = 'button'
      dismiss.textContent = 'Dismiss'
      dismiss.onclick = () => change(view, { remove: upload.id })
      box.append(dismiss)
    }
    return box
  }
}

function change(view: EditorView, value: Change): void {
  if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, value))
}

function widget(position: number, upload: Upload): Decoration {
  return Decoration.widget(position, placeholder(upload), { id: upload.id, key: `${upload.name} ${upload.problem}`, ignoreSelection: true })
}

function positionOf(view: EditorView, id: object): number | null {
  return key.getState(view.state)?.find(undefined, undefined, spec => spec.id === id)[0]?.from ?? null
}

/** The end of the top-level block at a position: where a picture may go. */
function blockEnd(view: EditorView, position: number): number {
  const at = view.state.doc.resolve(position)
  return at.depth > 0 ? at.after(1) : position
}

/** Uploads a file and puts its picture behind the block at `position`; until then a quiet placeholder stands there. */
export async function uploadPicture(
  view: EditorView,
  position: number,
  file: File,
  upload: (file: File) => Promise<PickedPicture>,
): Promise<void> {
  const one: Upload = { id: {}, name: file.name || 'Picture', problem: null }
  change(view, { add: one, at: blockEnd(view, position) })
  try {
    const picture = await upload(file)
    const at = positionOf(view, one.id)
    const figure = view.state.schema.nodes.figure
    change(view, { remove: one.id })
    if (at !== null && figure && !view.isDestroyed) view.dispatch(view.state.tr.insert(at, figure.create(picture)))
  } catch (error) {
    change(view, { fail: { ...one, problem: error instanceof Error ? error.message : 'The desk did not say why.' } })
  }
}

export const Uploads = Extension.create({
  name: 'uploads',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, before) => {
          const set = before.map(transaction.mapping, transaction.doc)
          const value = transaction.getMeta(key) as Change | undefined
          if (!value) return set
          if ('add' in value) return set.add(transaction.doc, [widget(value.at, value.add)])
          const id = 'fail' in value ? value.fail.id : value.remove
          const old = set.find(undefined, undefined, spec => spec.id === id)
          const rest = set.remove(old)
          return 'fail' in value && old[0] ? rest.add(transaction.doc, [widget(old[0].from, value.fail)]) : rest
        },
      },
      props: { decorations: state => key.getState(state) },
    }),
  ],
})
