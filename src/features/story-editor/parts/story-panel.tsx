import { Drawer } from '#ui/drawer.tsx'
import { FrontMatterPanel } from '../form/front-matter-panel.tsx'
import { useSessionState } from '../session/use-story-session.ts'
import styles from '../story-editor.module.css'
import { formWords } from '../words.ts'

interface StoryPanelProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onSource: () => void
}

/** The front matter beside the text. While the file is edited as source there is nothing to say twice. */
export function StoryPanel({ open, onClose, onSource }: StoryPanelProps) {
  const mode = useSessionState(state => state.draft.mode)
  return (
    <Drawer label={formWords.title} open={open && mode === 'write'} onClose={onClose} className={styles.panel}>
      <h2 className={styles.panelTitle}>{formWords.title}</h2>
      <div className={styles.panelBody} data-story-panel>
        <FrontMatterPanel onSource={onSource} />
      </div>
    </Drawer>
  )
}
