import { createRootRoute, createRoute, createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router'
import { readListSearch } from '#features/stories/index.ts'
import { FailedScreen } from './failed-screen.tsx'
import { lazyScreen } from './lazy-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { Shell } from './shell.tsx'
import { StoriesRoute } from './stories-route.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundScreen, errorComponent: FailedScreen })

const stories = createRoute({ getParentRoute: () => root, path: '/', validateSearch: readListSearch, component: StoriesRoute })

const story = createRoute({
  getParentRoute: () => root,
  path: '/stories/$storyId',
  validateSearch: (search: Record<string, unknown>): { publish?: 1 } => (String(search.publish) === '1' ? { publish: 1 } : {}),
  component: lazyScreen(() => import('./story-route.tsx'), 'StoryRoute'),
})

const history = createRoute({
  getParentRoute: () => root,
  path: '/stories/$storyId/history',
  component: lazyScreen(() => import('./history-route.tsx'), 'HistoryRoute'),
})

// The search is read by the page itself, so that this address costs the others nothing.
const pictures = createRoute({
  getParentRoute: () => root,
  path: '/pictures',
  validateSearch: (search: Record<string, unknown>) => search,
  component: lazyScreen(() => import('./pictures-route.tsx'), 'PicturesRoute'),
})

const front = createRoute({
  getParentRoute: () => root,
  path: '/front',
  validateSearch: (search: Record<string, unknown>) => search,
  component: lazyScreen(() => import('./front-route.tsx'), 'FrontRoute'),
})

const captions = createRoute({
  getParentRoute: () => root,
  path: '/captions',
  validateSearch: (search: Record<string, unknown>) => search,
  component: lazyScreen(() => import('./captions-route.tsx'), 'CaptionsRoute'),
})

const tree = root.addChildren([stories, story, history, captions, front, pictures])

/** One address, one view. Search values are plain words, so that a link can be read and typed. */
export const createDeskRouter = () =>
  createRouter({
    routeTree: tree,
    parseSearch: parseSearchWith(value => value),
    stringifySearch: stringifySearchWith(String),
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    // The screens keep their own place: a list scrolls inside its pane, and the page never does.
    scrollRestoration: false,
    defaultErrorComponent: FailedScreen,
    defaultNotFoundComponent: NotFoundScreen,
  })
