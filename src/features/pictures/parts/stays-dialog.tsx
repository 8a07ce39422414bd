import type { Removal } from '#contract/picture.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { words } from '../words.ts'

interface StaysDialogProps {
  readonly kept: Removal['kept']
  readonly storyAddress: (id: number) => string
  readonly onClose: () => void
}

/** Why pictures were not taken out: the stories and the other files of the site that use them. */
export function StaysDialog({ kept, storyAddress, onClose }: StaysDialogProps) {
  return (
    <Dialog title={words.staysTitle(kept.length)} onClose={onClose} footer={<Button onClick={onClose}>{words.close}</Button>}>
      {kept.map(({ id, name, stories, files }) => (
        <div key={id}>
          <p>
            {words.stays(name, stories.length, files.length)} {words.staysRest}
          </p>
          <ul>
            {stories.map(story => (
              <li key={story.id}>
                <a className="serif" href={storyAddress(story.id)}>
                  {story.headline}
                </a>
              </li>
            ))}
            {files.map(path => (
              <li key={path} className="mono" style={{ overflowWrap: 'anywhere' }}>
                {path}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Dialog>
  )
}
