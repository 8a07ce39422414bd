import { useState } from 'react'

/**
 * The text of a field while somebody types in it. What cannot be written stays on screen with its problem; what was written is shown
 * as the file says it as soon as the field is left.
 */
export function useFieldText(fileText: string, write: (text: string) => string | null) {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  return {
    value: typed ?? fileText,
    problem: problem ?? undefined,
    change: (text: string) => {
      setTyped(text)
      setProblem(write(text))
    },
    leave: () => {
      if (problem === null) setTyped(null)
    },
  }
}
