import { QueryClient } from '@tanstack/react-query'

/**
 * The store is on this machine: queries run whatever the network says, an error is not retried by itself, and
 * what was read stays true until the store says that something changed.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // People's details are not kept in memory for longer than a way back needs.
        gcTime: 60_000,
      },
    },
  })
}
