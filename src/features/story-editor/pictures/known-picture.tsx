import { useQuery } from '@tanstack/react-query'
import { useApi } from '#api/api-context.ts'
import { notesOf, noteWords, type PictureWord } from '#editor/picture-notes.ts'
import { useSessionState } from '../session/use-story-session.ts'
import styles from './known-picture.module.css'
import { pictureFactsQuery } from './picture-facts.ts'

interface KnownPictureProps {
  readonly src: string
  /** What the story says of it; a word that it has no place for is missing. */
  readonly written: Partial<Record<PictureWord, string>>
  /** Takes one of the picture's own words. */
  readonly onUse: (word: PictureWord, text: string) => void
}

/** What the library knows of a picture that the head names: flags, size, and its own words where the story says something else. */
export function KnownPicture({ src, written, onUse }: KnownPictureProps) {
  const api = useApi()
  const path = useSessionState(state => state.story.path)
  const { data } = useQuery({ ...pictureFactsQuery(api, src, path), enabled: src !== '' })
  if (!data) return null
  const { flags, size, isSmall, offers } = notesOf(data, written)
  return (
    <div className={styles.known}>
      {offers.map(({ word, text }) => (
        <div key={word}>
          {noteWords.own(word)} “<bdi>{text}</bdi>”{' '}
          <button type="button" className={styles.use} aria-label={noteWords.takeOwn(word)} onClick={() => onUse(word, text)}>
            {noteWords.use}
          </button>
        </div>
      ))}
      {flags.map(flag => (
        <span key={flag} className="chip danger">
          {flag}
        </span>
      ))}
      {size !== '' && <span>{isSmall ? `${size}. ${noteWords.small}` : size}</span>}
      <a href={data.page} target="_blank" rel="noreferrer" title={noteWords.pageHint}>
        {noteWords.page}
      </a>
    </div>
  )
}
