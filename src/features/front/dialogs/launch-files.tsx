import type { LaunchPreview } from '#contract/front.ts'
import { DiffView } from '#editor/diff/diff-view.tsx'
import styles from '../front.module.css'
import { words } from '../words.ts'

/** Every line of every live file that changes. */
export function LaunchFiles({ files }: Pick<LaunchPreview, 'files'>) {
  const said = words.launching
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it takes the focus
    <section className={styles.preview} aria-label={said.files(files.length)} tabIndex={0}>
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
