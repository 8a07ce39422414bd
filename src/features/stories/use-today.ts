import { useEffect, useState } from 'react'

/** A moment of the day it is, new after midnight: "12:04" becomes "Yesterday" without anybody loading the page again. */
export function useToday(): number {
  const [today, setToday] = useState(() => Date.now())
  useEffect(() => {
    const midnight = new Date(today)
    midnight.setHours(24, 0, 1, 0)
    const timer = setTimeout(() => setToday(Date.now()), midnight.getTime() - Date.now())
    return () => clearTimeout(timer)
  }, [today])
  return today
}
