import { useParams } from '@tanstack/react-router'
import { StoryEditorPage } from '#features/story-editor/index.ts'

export function StoryRoute() {
  const { storyId } = useParams({ from: '/stories/$storyId' })
  return <StoryEditorPage key={storyId} storyId={Number(storyId)} />
}
