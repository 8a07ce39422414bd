import { create } from 'zustand'

/** How far a long piece of work is, by the name it was started under. */
export interface RunProgress {
  readonly done: number
  readonly total: number
}

const useRuns = create<{ readonly runs: Readonly<Record<string, RunProgress>> }>()(() => ({ runs: {} }))

/** For whoever hears of it from the desk. */
export const tellRun = (name: string, progress: RunProgress) => useRuns.setState(({ runs }) => ({ runs: { ...runs, [name]: progress } }))

/** How far it is; null before it has said so. */
export const useRun = (name: string): RunProgress | null => useRuns(({ runs }) => runs[name] ?? null)
