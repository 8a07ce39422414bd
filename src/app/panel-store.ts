import { create } from 'zustand'

type Panel = 'palette' | 'keys' | 'notes'

/** What floats over the desk as a whole. One thing at a time. */
export const usePanel = create<{ readonly panel: Panel | null }>()(() => ({ panel: null }))

export const openPanel = (panel: Panel) => usePanel.setState({ panel })
export const closePanel = () => usePanel.setState({ panel: null })
