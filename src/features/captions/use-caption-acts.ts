import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#api/api-context.ts'
import type { Api } from '#api/client.ts'
import { answer, OfflineError, ProblemError } from '#api/problem-error.ts'
import type { Caption, CaptionField, CaptionRow, Decision } from '#contract/caption.ts'
import type { CaptionFinding, StandReason, StoodFinding } from '#contract/finding.ts'
import { clockTime } from '#ui/time-words.ts'
import { toast } from '#ui/toast.tsx'
import { setDeskTruth } from '#ui/truth-store.ts'
import { done, type Undoable } from '#ui/undo.ts'
import { listAgain, refresh, take, takeRow } from './caption-cache.ts'
import { inTurn } from './in-turn.ts'
import { closeOver } from './over-store.ts'
import { setTyped, typedWord } from './typed-words.ts'
import { actUndoable, allUndoable, pictureUndoable } from './undoables.ts'
import { words } from './words.ts'

const param = (id: number) => ({ param: { id: String(id) } })
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const saved = () => setDeskTruth(words.savedAt(clockTime(new Date())))

export interface CaptionActs {
  /** Decides, shows it at once, and answers whether it stood. */
  readonly decide: (caption: Caption, decision: Decision) => Promise<boolean>
  /** Saves what was typed; true when nothing waits any more. */
  readonly save: (caption: Caption, field: CaptionField, live: boolean) => Promise<boolean>
  /** Applies the fix of the first of these findings, known by their keys, that is still there when its turn comes. */
  readonly fix: (caption: Caption, keys: readonly string[], live: boolean) => Promise<void>
  /** Applies the safe fixes of findings, known by their keys, as one step to take back. */
  readonly fixAll: (caption: Caption, keys: readonly string[], live: boolean) => Promise<void>
  readonly stand: (caption: Caption, finding: CaptionFinding, reason: StandReason, note: string) => Promise<void>
  readonly takeUp: (caption: Caption, stood: StoodFinding) => Promise<void>
  readonly make: (caption: Caption, picture: { readonly src: string; readonly alt: string }, live: boolean) => Promise<number | null>
}

/** What can be done with captions; each thing is said, and can be taken back. `show`: brings a caption in front again. */
export function useCaptionActs(show: (id: number) => void): CaptionActs {
  const api = useApi()
  const client = useQueryClient()
  return useMemo(() => actsOf(api, client, show), [api, client, show])
}

function actsOf(api: Api, client: QueryClient, show: (id: number) => void): CaptionActs {
  const undoable = (caption: Caption, decision: Decision, number: number): Undoable => ({
    message: words.done[decision.what](caption.text),
    undo: async () => {
      const row = await answer(api.captions.decisions[':id'].$delete(param(number)))
      client.setQueryData(['captions', 'row', caption.id], row)
      refresh(client, caption.id)
      listAgain(client, caption.id)
      show(caption.id)
      return {
        message: words.done[decision.what](caption.text),
        undo: async () => {
          const again = await answer(api.captions[':id'].decisions.$post({ ...param(caption.id), json: decision }))
          refresh(client, caption.id)
          return undoable(caption, decision, again.decision)
        },
      }
    },
  })
  const write = async (
    caption: Caption,
    edit: { field: CaptionField; from: string; to: string; live: boolean; trim?: boolean },
    said: (act: Undoable) => void = done,
  ): Promise<Caption> => {
    const edited = await answer(api.captions[':id'].$patch({ ...param(caption.id), json: edit }))
    take(client, edited.caption)
    saved()
    if (edited.caption.id !== caption.id) refresh(client, caption.id)
    void client.invalidateQueries({ queryKey: ['captions', 'facets'] })
    const message = edited.picture
      ? words.done.kept[edited.picture.field]
      : words.done.edit[edit.field](edit.live && caption.story.status !== 'draft')
    const after = (back: boolean) => {
      const shown = back ? caption.id : edited.caption.id
      refresh(client, shown)
      show(shown)
    }
    const { act, picture } = edited
    if (act !== null) said(actUndoable(api, message, act, after))
    else if (picture) said(pictureUndoable(api, message, picture, after))
    return edited.caption
  }
  const saveWord = async (seen: Caption, field: CaptionField, live: boolean): Promise<boolean> => {
    const caption = client.getQueryData<Caption>(['captions', 'caption', seen.id]) ?? seen
    const word = typedWord(caption.id, field)
    if (!word) return true
    const now = field === 'caption' ? caption.text : caption[field].text
    if (word.text.trim() === word.from.trim() || word.text.trim() === now) {
      setTyped(caption.id, field, null)
      return true
    }
    try {
      await write(caption, { field, from: word.from, to: word.text, live })
      // What was typed while it was saved goes on from what is saved now.
      const later = typedWord(caption.id, field)
      setTyped(caption.id, field, later && later.text !== word.text ? { ...later, from: word.text.trim(), problem: '' } : null)
      return true
    } catch (error) {
      const away = error instanceof OfflineError
      // What it reads now is what there is to choose from.
      if (error instanceof ProblemError && error.is('stale-version'))
        await client.refetchQueries({ queryKey: ['captions', 'caption', caption.id], exact: true })
      setTyped(caption.id, field, { ...(typedWord(caption.id, field) ?? word), problem: reasonOf(error), away })
      return false
    }
  }
  /** A fix is a whole text: it is read in its turn, from the caption as what came before it left it. */
  const fix = async (seen: Caption, choose: (caption: Caption) => CaptionFinding | undefined, live: boolean, said = done) => {
    try {
      await inTurn(seen.id, async () => {
        const caption = client.getQueryData<Caption>(['captions', 'caption', seen.id]) ?? seen
        const { fix, rule } = choose(caption) ?? {}
        const field = fix?.field
        if (!fix || (field !== 'caption' && field !== 'alt' && field !== 'credit')) return
        const from = field === 'caption' ? caption.text : caption[field].text
        await write(caption, { field, from, to: fix.text, live, trim: rule === 'blanks' }, said)
      })
      return true
    } catch (error) {
      toast({ message: words.failed.fix(reasonOf(error)) })
      return false
    }
  }
  return {
    async decide(caption, decision) {
      const place = ['captions', 'row', caption.id]
      const before = client.getQueryData<CaptionRow | null>(place)
      const state = ({ sign: 'signed', return: 'returned', text: 'text' } as const)[decision.what]
      client.setQueryData<CaptionRow | null>(
        place,
        row => row && { ...row, state, causes: [], decidedBy: '', decidedAt: new Date().toISOString() },
      )
      try {
        const decided = await answer(api.captions[':id'].decisions.$post({ ...param(caption.id), json: decision }))
        client.setQueryData(place, decided.row)
        saved()
        done(undoable(caption, decision, decided.decision))
        void client.invalidateQueries({ queryKey: ['captions', 'facets'] })
        void client.invalidateQueries({ queryKey: ['captions', 'caption', caption.id] })
        return true
      } catch (error) {
        client.setQueryData(place, before)
        refresh(client, caption.id)
        // Where somebody else decided the same, it stands: nothing is left to be done here.
        const row = await answer(api.captions[':id'].row.$get(param(caption.id))).catch(() => null)
        const stands = decision.what === 'sign' && row?.state === 'signed'
        toast({ message: stands ? reasonOf(error) : words.failed[decision.what](reasonOf(error)) })
        return stands
      }
    },
    save: (caption, field, live) => inTurn(caption.id, () => saveWord(caption, field, live)),
    async fix(caption, keys, live) {
      await fix(caption, now => keys.map(key => now.findings.find(one => one.finding === key && one.fix)).find(Boolean), live)
    },
    async fixAll(caption, keys, live) {
      const acts: Undoable[] = []
      for (const key of keys) {
        const safe = ({ findings }: Caption) => findings.find(one => one.finding === key && one.fix?.safe)
        if (!(await fix(caption, safe, live, act => acts.push(act)))) break
      }
      const [first] = acts
      if (first) done(acts.length === 1 ? first : allUndoable(words.done.fixes(acts.length), acts))
    },
    async stand(caption, { finding, rule }, reason, note) {
      const story = param(caption.story.id)
      const put = () => answer(api.stories[':id'].findings['let-stand'].$put({ ...story, json: { finding, rule, reason, note } }))
      const again = async (): Promise<Undoable> => {
        await put()
        refresh(client, caption.id)
        return {
          message: words.done.stand(rule),
          undo: async () => {
            await api.stories[':id'].findings['let-stand'].$delete({ ...story, json: { finding } })
            refresh(client, caption.id)
            return { message: words.done.stand(rule), undo: again }
          },
        }
      }
      try {
        done(await again())
      } catch (error) {
        toast({ message: words.failed.stand(reasonOf(error)) })
      }
    },
    async takeUp(caption, { finding, rule, reason, note }) {
      const story = param(caption.story.id)
      const message = words.done.takeUp(rule)
      const again = async (): Promise<Undoable> => {
        await api.stories[':id'].findings['let-stand'].$delete({ ...story, json: { finding } })
        refresh(client, caption.id)
        return {
          message,
          undo: async () => {
            await answer(api.stories[':id'].findings['let-stand'].$put({ ...story, json: { finding, rule, reason, note } }))
            refresh(client, caption.id)
            return { message, undo: again }
          },
        }
      }
      try {
        done(await again())
      } catch (error) {
        toast({ message: words.failed.stand(reasonOf(error)) })
      }
    },
    async make(caption, picture, live) {
      try {
        const made = await answer(api.captions[':id'].picture.$post({ ...param(caption.id), json: { ...picture, live } }))
        if (made.caption) {
          take(client, made.caption)
          takeRow(client, caption.id, made.caption.id)
        }
        refresh(client, caption.id)
        const after = async (back: boolean) => {
          await client.invalidateQueries({ queryKey: ['captions'] })
          const { captions } = await answer(api.captions.$get({ query: { view: 'all', story: String(caption.story.id) } }))
          const shown = captions.find(one => (one.kind === 'loose') === back && one.text === caption.text)
          if (shown) show(shown.id)
        }
        if (made.act !== null) done(actUndoable(api, words.done.make, made.act, after))
        return made.caption?.id ?? null
      } catch (error) {
        // What cannot be live yet goes with the next publish, if they say so.
        const later = async () => {
          const made = await this.make(caption, picture, false)
          if (made === null) return
          closeOver()
          show(made)
        }
        const isLater = live && error instanceof ProblemError && error.is('not-publishable')
        const action = isLater ? { label: words.withNext, onAct: () => void later() } : undefined
        toast({ message: words.failed.make(reasonOf(error)), action })
        return null
      }
    },
  }
}
