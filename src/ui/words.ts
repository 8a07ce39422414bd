/** What the kit says by itself. Whatever else it shows is handed in. */
export const words = {
  notLoaded: 'This cannot be loaded now. Try again when the desk answers; if it still fails then, load the page anew.',
} as const
