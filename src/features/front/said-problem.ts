import { OfflineError, ProblemError } from '#api/problem-error.ts'
import { words } from './words.ts'

/** What went wrong, and what to do. */
export function saidProblem(problem: unknown): string {
  if (problem instanceof ProblemError) return problem.problem.detail
  if (problem instanceof OfflineError) return `${problem.message} ${words.whenItDoes}`
  return problem instanceof Error ? problem.message : String(problem)
}
