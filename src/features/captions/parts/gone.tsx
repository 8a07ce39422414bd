import { OfflineError } from '#api/problem-error.ts'
import { Button } from '#ui/button.tsx'
import { setTyped, useTyped, waitingWords } from '../typed-words.ts'
import { words } from '../words.ts'
import styles from './review.module.css'

interface GoneProps {
  readonly id: number
  readonly error: Error
  readonly onAgain: () => void
}

/** What stands in the place of a caption that cannot be read; words that somebody wrote for it can still be copied. */
export function Gone({ id, error, onAgain }: GoneProps) {
  useTyped()
  return (
    <div className={styles.nothing}>
      <h2>{error instanceof OfflineError ? words.failed.read : words.failed.gone}</h2>
      <p className="sec">{error.message}</p>
      {waitingWords()
        .filter(waiting => waiting.id === id)
        .map(({ field, word }) => (
          <div key={field} className={styles.both}>
            <span className="note">{words[field]}</span>
            <span className="hl" dir="auto">
              {word.text}
            </span>
            <Button small variant="quiet" onClick={() => setTyped(id, field, null)}>
              {words.drop}
            </Button>
          </div>
        ))}
      <Button onClick={onAgain}>{words.failed.again}</Button>
    </div>
  )
}
