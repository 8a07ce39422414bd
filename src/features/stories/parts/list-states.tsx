import { useEffect, useState } from 'react'
import type { Site } from '#contract/site.ts'
import { Button } from '#ui/button.tsx'
import { Copy } from '#ui/icon.tsx'
import { filtersOn, type ListSearch, withFilter } from '../list-search.ts'
import { words } from '../words.ts'
import styles from './list-states.module.css'

interface EmptyListProps {
  readonly search: ListSearch
  readonly suggestion: string | undefined
  readonly site: Site | undefined
  /** How many stories there are without any filter. */
  readonly all: number
  readonly onSearch: (search: ListSearch) => void
  readonly onNew: () => void
}

/** Why there is nothing to see, and the way on. */
export function EmptyList({ search, suggestion, site, all, onSearch, onNew }: EmptyListProps) {
  const { empty } = words
  if (search.q) return <NoMatch {...{ search, suggestion, onSearch }} q={search.q} />
  if (site?.import.state === 'reading') return <StillReading read={site.import.read} total={site.import.total} />
  if (all === 0 && filtersOn(search) === 0) return <FirstRun site={site} onNew={onNew} />
  const view = search.view ?? 'all'
  const others = filtersOn(search) - (search.view ? 1 : 0)
  return (
    <div className="blank">
      <h2>{empty.headings[view] ? <span className={`stands ${styles.dots}`}>{empty.headings[view]}</span> : empty.noneHere}</h2>
      <p>{others > 0 ? empty.filtersOn(filtersOn(search)) : empty.views[view]}</p>
      {filtersOn(search) > 0 && (
        <Button small onClick={() => onSearch({})}>
          {words.clearFilters}
        </Button>
      )}
    </div>
  )
}

type NoMatchProps = Pick<EmptyListProps, 'search' | 'suggestion' | 'onSearch'> & { readonly q: string }

function NoMatch({ search, suggestion, onSearch, q }: NoMatchProps) {
  const { empty } = words
  const others = filtersOn(search)
  return (
    <div className="blank">
      <h2>{empty.noMatch(q)}</h2>
      <p>
        {suggestion && (
          <>
            {empty.didYouMean}{' '}
            <button type="button" className={styles.link} onClick={() => onSearch(withFilter(search, 'q', suggestion))}>
              {suggestion}
            </button>
            ?{' '}
          </>
        )}
        {others > 0 && empty.filtersToo(others)}
      </p>
      <Button small keys="Escape" onClick={() => onSearch(others > 0 ? { q } : {})}>
        {others > 0 ? words.clearFilters : words.clearSearch}
      </Button>
    </div>
  )
}

function FirstRun({ site, onNew }: Pick<EmptyListProps, 'site' | 'onNew'>) {
  const [before, path, after] = words.empty.looked([site?.folder, site?.contentFolder].filter(Boolean).join('/'))
  return (
    <div className="blank">
      <h2>{words.empty.firstRun}</h2>
      <p>
        {before}
        <span className="mono">{path}</span>
        {after}
      </p>
      <Button variant="primary" small keys="n" onClick={onNew}>
        {words.newStory}
      </Button>
    </div>
  )
}

function StillReading({ read, total }: { readonly read: number; readonly total: number }) {
  return (
    <div className="blank">
      <h2>{words.empty.reading}</h2>
      <div className={`meter ${styles.meter}`}>
        <i style={{ width: `${total > 0 ? (read / total) * 100 : 0}%` }} />
      </div>
      <p className="figures">{words.empty.readSoFar(read, total)}</p>
    </div>
  )
}

interface ListGoneProps {
  readonly details: string
  readonly onAgain: () => void
}

/** The list could not be read at all. */
export function ListGone({ details, onAgain }: ListGoneProps) {
  const [copied, setCopied] = useState(false)
  const { gone } = words
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.href}\n${details}`)
    setCopied(true)
  }
  return (
    <div className="blank" role="alert">
      <h2>{gone.title}</h2>
      <p>{gone.text(location.host)}</p>
      <div className="row wrap">
        <Button variant="primary" small onClick={onAgain}>
          {gone.again}
        </Button>
        <Button small icon={<Copy />} onClick={() => void copy()}>
          {copied ? gone.copied : gone.copy}
        </Button>
        <span className="mono mut">{details}</span>
      </div>
    </div>
  )
}

/** Nothing at first, then the list's own shape in still grey, and after 4 s a count that is true. */
export function ListSkeleton({ count }: { readonly count: number }) {
  const after = useStages()
  if (after === 0) return <div className={styles.waiting} />
  return (
    <div className={styles.waiting} aria-busy="true">
      {[68, 52, 60, 44, 64, 50, 57].map(width => (
        <div key={width} className={styles.skeleton}>
          <span className={`skel ${styles.thumb}`} />
          <span className="col grow">
            <span className="skel" style={{ width: `${width}%`, height: 14 }} />
            <span className="skel" style={{ width: `${width - 20}%`, height: 10, marginTop: 8 }} />
          </span>
          <span className="skel no-phone" style={{ width: 84 }} />
        </div>
      ))}
      {after > 1 && <p className={`note ${styles.counted}`}>{words.stillReading(count)}</p>}
    </div>
  )
}

/** 0 before anything is shown, 1 from 300 ms, 2 from 4 s. */
function useStages(): number {
  const [stage, setStage] = useState(0)
  useEffect(() => {
    const shape = setTimeout(() => setStage(1), 300)
    const count = setTimeout(() => setStage(2), 4000)
    return () => {
      clearTimeout(shape)
      clearTimeout(count)
    }
  }, [])
  return stage
}
