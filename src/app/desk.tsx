import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ApiProvider } from '#api/api-context.ts'
import { createApi } from '#api/client.ts'
import { OfflineError } from '#api/problem-error.ts'
import { createDeskRouter } from './router.tsx'

// A refusal stays a refusal; only a desk that does not answer is asked again, and the events say when it is back.
const client = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, problem) => problem instanceof OfflineError && count < 2,
      retryDelay: 700,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
const api = createApi((...request) => fetch(...request))
const router = createDeskRouter()

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}

/** The whole desk: what everything below may ask for, and the screen of this address. */
export function Desk() {
  return (
    <QueryClientProvider client={client}>
      <ApiProvider value={api}>
        <RouterProvider router={router} />
      </ApiProvider>
    </QueryClientProvider>
  )
}
