import { Link, useLocation } from '@tanstack/react-router'
import { Captions, Images, Newspaper, Star } from '#ui/icon.tsx'
import { words } from './words.ts'

/** The sections on a phone. A story that is written has the whole screen. */
export function TabBar() {
  const writing = useLocation({ select: location => location.pathname.startsWith('/stories/') })
  if (writing) return null
  const section = { activeOptions: { exact: true, includeSearch: false }, activeProps: { 'aria-current': 'page' as const } }
  return (
    <nav className="tabbar" aria-label={words.sections}>
      <Link to="/" {...section}>
        <Newspaper />
        {words.stories}
      </Link>
      <Link to="/captions" {...section}>
        <Captions />
        {words.captions}
      </Link>
      <Link to="/front" {...section}>
        <Star />
        {words.front}
      </Link>
      <Link to="/pictures" {...section}>
        <Images />
        {words.pictures}
      </Link>
    </nav>
  )
}
