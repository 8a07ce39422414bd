import type { ComponentProps } from 'react'
import { ProblemError } from '#api/problem-error.ts'
import type { Site } from '#contract/site.ts'
import { EmptyList, ListGone, ListSkeleton } from './list-states.tsx'
import { Sheet } from './sheet.tsx'

interface ListBodyProps extends ComponentProps<typeof Sheet> {
  readonly site: Site | undefined
  /** How many stories there are without any filter. */
  readonly all: number
  readonly onNew: () => void
}

/** The list, or why there is none. Rows that are known stay, also when the desk does not answer any more. */
export function ListBody({ site, all, onNew, ...props }: ListBodyProps) {
  const { list, search } = props
  if (!list.loaded && list.error) {
    const problem = list.error instanceof ProblemError ? list.error.problem : null
    const details = problem?.id ? `error ${problem.id}` : problem ? `${problem.status} ${problem.code}` : ''
    return <ListGone details={details} onAgain={list.refresh} />
  }
  if (!list.loaded) return <ListSkeleton count={all} />
  if (list.total > 0) return <Sheet {...props} />
  return <EmptyList {...{ search, site, all }} suggestion={list.suggestion} onSearch={props.onSearch} onNew={onNew} />
}
