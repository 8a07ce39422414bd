import { Fragment, type Schema } from '@tiptap/pm/model'
import { contentFromText } from './plain-text.ts'

const prose = /^(?:markdown|mdx|plaintext|html|text)$/

/** What comes from a code editor that names its language: prose by its text, code as a block of that language; null when it is none. */
export function fromCodeEditor(data: DataTransfer | null, schema: Schema): Fragment | null {
  const note = data?.getData('vscode-editor-data') ?? ''
  const mode = /"mode"\s*:\s*"([\w+#-]+)"/.exec(note)?.[1]
  const text = data?.getData('text/plain').replace(/\r\n?/g, '\n') ?? ''
  if (!mode || !text) return null
  if (prose.test(mode) || !text.trim().includes('\n')) return contentFromText(text, schema)
  return Fragment.fromArray([schema.node('codeBlock', { language: mode }, schema.text(text.replace(/\n+$/, '')))])
}
