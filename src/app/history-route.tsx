import { useNavigate, useParams } from '@tanstack/react-router'
import { HistoryPage } from '#features/history/index.ts'

/** What was done to one story, at `/stories/$storyId/history`. */
export function HistoryRoute() {
  const { storyId } = useParams({ from: '/stories/$storyId/history' })
  const navigate = useNavigate()
  return (
    <HistoryPage
      key={storyId}
      storyId={Number(storyId)}
      onOpenStory={() => void navigate({ to: '/stories/$storyId', params: { storyId } })}
    />
  )
}
