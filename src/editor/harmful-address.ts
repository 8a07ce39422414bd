const harmful = /^(?:javascript|data|vbscript|file|blob|about|chrome[\w-]*):/i

/** Whether an address does something when it is followed, or leads to what only the writer's own machine has. Blanks in it hide nothing. */
export const isHarmful = (address: string): boolean => harmful.test(address.replaceAll(/[\p{Cc}\s]/gu, ''))
