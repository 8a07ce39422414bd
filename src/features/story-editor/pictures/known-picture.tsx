import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { notesOf, noteWords } from '#editor/picture-notes.ts'
import { useSessionState } from '../session/use-story-session.ts'
import styles from './known-picture.module.css'
import { pictureFactsQuery } from './picture-facts.ts'

interface KnownPictureProps {
  readonly src: string
  /** The caption that the story gives it. */
  readonly caption: string
  /** Takes the picture's own caption; null where the story has no place for one. */
  readonly onUse: ((caption: string) => void) | null
}

/** What the library knows of a picture that the head names: flags, size, and its own caption where the story says something else. */
export function KnownPicture({ src, caption, onUse }: KnownPictureProps) {
  const api = useApi()
  const path = useSessionState(state => state.story.path)
  const { data } = useQuery({ ...pictureFactsQuery(api, src, path), enabled: src !== '' })
  if (!data) return null
  const { flags, size, isSmall, caption: own } = notesOf(data, caption)
  return (
    <div className={styles.known}>
      {own !== null && onUse && (
        <div>
          {noteWords.own} “<bdi>{own}</bdi>”.{' '}
          <button type="button" className={styles.use} aria-label={noteWords.useOwn} onClick={() => onUse(own)}>
            {noteWords.use}
          </button>
        </div>
      )}
      {flags.map(flag => (
        <span key={flag} className="chip danger">
          {flag}
        </span>
      ))}
      {size !== '' && <span>{isSmall ? `${size}. ${noteWords.small}` : size}</span>}
    </div>
  )
}
