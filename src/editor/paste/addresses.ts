import { unwrap } from './pasted-dom.ts'

const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|yclid|msclkid)$/i

/** Where a page that only sends on sends to: programs put it around the links of a text they show. */
function sentOnTo(url: URL): string | null {
  const { hostname, pathname, searchParams } = url
  if (/(?:^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url') return searchParams.get('q') ?? searchParams.get('url')
  if (hostname.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url')
  if (/^lm?\.facebook\.com$/.test(hostname)) return searchParams.get('u')
  return null
}

/** Takes what only follows readers out of an address, and leaves all other bytes of it as they are. */
function withoutTracking(address: string): string {
  const url = new URL(address)
  const names = [...url.searchParams.keys()].filter(name => tracking.test(name))
  for (const name of names) url.searchParams.delete(name)
  return names.length > 0 ? url.href : address
}

/** An address as a story may hold it; null when it is unsafe, or leads to a place that only the page it came from knows. */
export function cleanAddress(raw: string, base = ''): string | null {
  const trimmed = raw.trim()
  const resolved =
    base && URL.canParse(base) && !/^[a-z][\w+.-]*:|^#/i.test(trimmed) && URL.canParse(trimmed, base)
      ? new URL(trimmed, base).href
      : trimmed
  const address = resolved.startsWith('//') ? `https:${resolved}` : resolved
  if (/^(?:mailto|tel):\S+$/i.test(address) || /^\/[^/\\]/.test(address)) return address
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  const next = sentOnTo(new URL(address))
  return next !== null && /^https?:\/\//i.test(next) ? cleanAddress(next) : withoutTracking(address)
}

/** Cleans the addresses of links. A link that may not stay leaves its words. */
export function cleanLinks(root: HTMLElement): void {
  for (const link of root.querySelectorAll('a')) {
    const address = cleanAddress(link.getAttribute('href') ?? '', root.dataset.base)
    if (address === null || link.textContent?.trim() === '') unwrap(link)
    else link.setAttribute('href', address)
  }
}
