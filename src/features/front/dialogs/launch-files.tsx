import type { Front, LaunchPreview as Preview } from '#contract/front.ts'
import { DiffView } from '#editor/diff/diff-view.tsx'
import { TriangleAlert } from '#ui/icon.tsx'
import { headlineOf, preparedWords } from '../as-arranged.ts'
import styles from '../front.module.css'
import { words } from '../words.ts'

/** Who comes, goes and moves, who is called something else, what speaks against it, and every line of every live file that changes. */
export function LaunchPreview({ front, preview }: { readonly front: Front; readonly preview: Preview }) {
  const { come, go, move, files, warnings } = preview
  const said = words.launching
  const prepared = preparedWords(front)
  const called = front.next.flatMap(slot => {
    const its = slot.story && prepared[slot.story.id]
    return its ? [[its.kicker, headlineOf(slot)].filter(Boolean).join(': ')] : []
  })
  const groups = [
    [said.come, come],
    [said.go, go],
    [said.move, move],
    [said.called, called],
  ] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus
    <section className={styles.preview} aria-label={said.files(files.length)} tabIndex={0}>
      <dl>
        {groups
          .filter(([, headlines]) => headlines.length > 0)
          .map(([name, headlines]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {headlines.map(headline => (
                  <span key={headline} dir="auto">
                    {words.untitled(headline)}
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      {warnings.length > 0 && (
        <ul aria-label={said.warnings}>
          {warnings.map(({ slot, headline, message, level }) => (
            <li key={`${slot} ${message}`} className={level === 'blocks' ? `${styles.why} ${styles.blocks}` : styles.why}>
              <TriangleAlert />
              <span dir="auto">{said.warning(slot + 1, headline, message)}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{said.files(files.length)}</h3>
      {files.map(({ path, diff }) => (
        <section key={path}>
          <p className="note mono">{path}</p>
          <DiffView hunks={diff.hunks} label={said.diffOf(path)} />
        </section>
      ))}
    </section>
  )
}
