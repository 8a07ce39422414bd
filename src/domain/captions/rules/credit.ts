import { creditProposal } from '../../images/credit-proposal.ts'
import { isLinked } from '../../images/is-linked.ts'
import { isNoCredit } from '../../images/no-credit.ts'
import type { Found } from '../finding.ts'

/** A credit: that there is one, that it names somebody, and that it is written as credits are. */
export function credit(text: string): Found[] {
  if (isNoCredit(text)) {
    const message = text.trim() === '' ? 'There is no credit.' : `“${text.trim()}” credits nobody.`
    return [{ rule: 'credit-missing', message, field: 'credit' }]
  }
  const proposal = creditProposal(text)
  if (!proposal) return []
  return [{ rule: 'credit-style', message: proposal.why, field: 'credit', fix: { field: 'credit', text: proposal.proposal, safe: true } }]
}

/** A picture that another publisher serves, and can exchange or take away. */
export function hotLink(src: string, ownHosts: readonly string[]): Found[] {
  if (!isLinked(src)) return []
  const host = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(src)?.[1]?.toLowerCase() ?? ''
  if (ownHosts.some(own => host === own.toLowerCase() || host.endsWith(`.${own.toLowerCase()}`))) return []
  return [
    {
      rule: 'hot-link',
      message: `The picture is served by ${host || 'another host'}, who can exchange it or take it away.`,
      field: 'caption',
    },
  ]
}
