import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useApi } from '#api/api-context.ts'
import { answer } from '#api/problem-error.ts'
import type { CaptionRow } from '#contract/caption.ts'

/** A claim ends by itself after ten minutes, for the day on which a browser dies. Who still has it open says so in between. */
const RENEW_MS = 4 * 60_000

/** Who opens a caption has it, as far as others see, until they open another, which frees the one before, or leave the desk. */
export function useClaim(id: number | null): void {
  const api = useApi()
  const client = useQueryClient()
  const open = useRef(id)
  useEffect(() => {
    open.current = id
    if (id === null) return
    const claim = () => {
      const show = ({ by }: { readonly by: string }) =>
        client.setQueryData<CaptionRow | null>(['captions', 'row', id], old => old && { ...old, claimedBy: by })
      answer(api.captions[':id'].claim.$put({ param: { id: String(id) } })).then(show, () => {})
    }
    claim()
    const renewing = setInterval(claim, RENEW_MS)
    return () => clearInterval(renewing)
  }, [api, client, id])
  useEffect(() => {
    const release = () => {
      if (open.current === null) return
      const param = { id: String(open.current) }
      void api.captions[':id'].claim.$delete({ param }, { init: { keepalive: true } }).catch(() => {})
    }
    window.addEventListener('pagehide', release)
    return () => {
      window.removeEventListener('pagehide', release)
      release()
    }
  }, [api])
}
