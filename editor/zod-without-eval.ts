import { z } from 'zod'

// The server's content policy forbids code made from strings, which zod would try for speed. This must come before any schema.
z.config({ jitless: true })
