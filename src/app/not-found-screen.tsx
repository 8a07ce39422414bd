import { Link } from '@tanstack/react-router'
import { words } from './words.ts'

export function NotFoundScreen() {
  return (
    <div className="blank">
      <h1>{words.notFound}</h1>
      <p>{words.notFoundWhy}</p>
      <Link to="/" className="btn primary">
        {words.toStories}
      </Link>
    </div>
  )
}
