import type { RefObject } from 'react'
import { Button } from '#ui/button.tsx'
import { Plus } from '#ui/icon.tsx'
import { words } from '../words.ts'
import { DisplayMenu } from './display-menu.tsx'
import styles from './list-head.module.css'

interface ListHeadProps {
  readonly summary: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onNew: () => void
}

export function ListHead({ summary, heading, onNew }: ListHeadProps) {
  return (
    <div className={styles.head}>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p className="mut cut figures">{summary}</p>
      <span className={styles.end}>
        <DisplayMenu />
        <Button variant="primary" icon={<Plus />} keys="n" onClick={onNew}>
          {words.newStory}
        </Button>
      </span>
    </div>
  )
}
