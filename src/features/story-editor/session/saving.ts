/** What is true about saving, as the saver knows it. Times are milliseconds since 1970. */
export type Saving =
  | { readonly state: 'saved'; readonly at: number | null }
  | { readonly state: 'typing' }
  | { readonly state: 'saving' }
  | { readonly state: 'retrying'; readonly since: number; readonly next: number; readonly reason: string }
  | { readonly state: 'offline'; readonly since: number; readonly edits: number }
  | { readonly state: 'back'; readonly at: number; readonly edits: number }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'read-only' }
  | { readonly state: 'two-versions' }
  | { readonly state: 'published'; readonly at: number }

/** Whether what is on screen is with the desk. */
export const isSaved = (saving: Saving): boolean => saving.state === 'saved' || saving.state === 'back' || saving.state === 'published'
