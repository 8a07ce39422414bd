/** Whether a picture lies on another host, so that a story links to it there. */
export const isLinked = (src: string): boolean => /^(?:https?:)?\/\//i.test(src)
