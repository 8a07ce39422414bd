import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#api/api-context.ts'
import { Button } from '#ui/button.tsx'
import { Pencil } from '#ui/icon.tsx'
import { useFootNote } from '#ui/truth-store.ts'
import { useKeys } from '#ui/use-keys.ts'
import { Entry } from './entry.tsx'
import styles from './history.module.css'
import { headlineQuery, historyQuery, meQuery } from './queries.ts'
import { words } from './words.ts'

interface HistoryPageProps {
  readonly storyId: number
  readonly onOpenStory: () => void
}

/** What was done to one story: who, when, and the lines that changed. */
export function HistoryPage({ storyId, onOpenStory }: HistoryPageProps) {
  const api = useApi()
  const { data: headline } = useQuery(headlineQuery(api, storyId))
  const { data: site } = useQuery(meQuery(api))
  const history = useInfiniteQuery(historyQuery(api, storyId))
  const entries = history.data?.pages.flatMap(page => page.entries)
  useFootNote('')
  useKeys(words.title, [{ keys: 'o, Escape', label: words.open, hint: 'story', hintKeys: 'o', run: onOpenStory }])
  useEffect(() => {
    document.title = `${headline ? words.of(headline) : words.title} · Stet`
  }, [headline])
  return (
    <div className={styles.page}>
      <header>
        <h1 tabIndex={-1}>
          {words.title}{' '}
          {headline && (
            <span className="hl" dir="auto">
              {headline}
            </span>
          )}
        </h1>
        <Button icon={<Pencil />} keys="o" onClick={onOpenStory}>
          {words.open}
        </Button>
      </header>
      {history.error && !entries ? (
        <div className="blank" role="alert">
          <h2>{words.failed}</h2>
          <p>{history.error.message}</p>
          <Button onClick={() => void history.refetch()}>{words.again}</Button>
        </div>
      ) : !entries ? (
        <p className="vh" role="status">
          {words.loading}
        </p>
      ) : entries.length === 0 ? (
        <div className="blank">
          <h2>{words.nothing}</h2>
          <p>{words.nothingWhy}</p>
        </div>
      ) : (
        <>
          <ol className={styles.entries}>
            {entries.map((entry, index) => (
              <Entry key={entry.act} entry={entry} storyId={storyId} newest={index === 0} me={site?.me.name} />
            ))}
          </ol>
          {history.hasNextPage ? (
            <Button pending={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
              {words.older}
            </Button>
          ) : (
            <p className="note">{words.all}</p>
          )}
        </>
      )}
    </div>
  )
}
