import type { RefObject } from 'react'
import { Button, IconButton } from '#ui/button.tsx'
import { Plus, StarOff } from '#ui/icon.tsx'
import { words } from '../words.ts'
import { DisplayMenu } from './display-menu.tsx'
import styles from './list-head.module.css'

interface ListHeadProps {
  readonly summary: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onNew: () => void
  readonly onOnlyThese: (() => void) | null
}

export function ListHead({ summary, heading, onNew, onOnlyThese }: ListHeadProps) {
  return (
    <div className={styles.head}>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p className="mut cut figures">{summary}</p>
      <span className={styles.end}>
        {onOnlyThese && (
          <>
            <Button variant="quiet" className="no-phone" icon={<StarOff />} onClick={onOnlyThese}>
              {words.bulk.onlyThese}
            </Button>
            <span className="only-phone">
              <IconButton label={words.bulk.onlyThese} onClick={onOnlyThese}>
                <StarOff />
              </IconButton>
            </span>
          </>
        )}
        <DisplayMenu />
        <Button variant="primary" icon={<Plus />} keys="n" onClick={onNew}>
          {words.newStory}
        </Button>
      </span>
    </div>
  )
}
