import { defineConfig } from 'vite';

// Pages lie at the top and everything they load in graphiql/assets, all addressed relative to the
// page: the server may run under any context path.
export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    outDir: process.env.PAGES_DIRECTORY ?? 'dist',
    emptyOutDir: true,
    assetsDir: 'graphiql/assets',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'graphiql.html',
      onLog(level, log, defaultHandler) {
        // "use client" in libraries means nothing here: there is no server side.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') {
          defaultHandler(level, log);
        }
      },
    },
  },
  server: {
    proxy: { '/graphql': process.env.BILATERAL_URL ?? 'http://localhost:8080' },
  },
});
