// On a cold start it comes a moment behind the page, and a paste that is read at once would be too early.
import '#editor/paste/clean-html.ts'
import { openDesk } from '../desk.tsx'

/** What is written when something is pasted into an empty story, or behind some words of a longer one. */
export async function pasteIn(data: Readonly<Record<string, string>>, body = '', behind?: string): Promise<string> {
  const desk = await openDesk(body)
  try {
    if (behind === undefined) desk.text.focus()
    else desk.caretAfter(behind)
    desk.paste(data)
    const saved = desk.save()
    return saved.problems.map(problem => `${problem.message}\n`).join('') + saved.body
  } finally {
    desk.close()
  }
}

/** The same for HTML. */
export const pasteHtml = (html: string): Promise<string> => pasteIn({ 'text/html': html })

/** The same for plain text. */
export const pasteText = (text: string): Promise<string> => pasteIn({ 'text/plain': text })
