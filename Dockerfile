# The service without the embedded database: it needs DATABASE_URL and API_KEYS. Every step is also run, without a Docker
# engine, by scripts/check-image.sh, which knows the instructions used here and no others.

FROM node:24-bookworm-slim AS build
WORKDIR /app
# The dependencies first: their layer is made again only when they change.
COPY .npmrc package.json package-lock.json ./
RUN npm ci --ignore-scripts --engine-strict
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

# A stage of its own, so that npm's cache stays out of the image. The embedded engine is an optional dependency.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
RUN npm ci --ignore-scripts --engine-strict --omit=dev --omit=optional

FROM node:24-bookworm-slim AS runtime
LABEL org.opencontainers.image.title="Shortlist" \
      org.opencontainers.image.description="Candidate search for recruiters" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
# Read at start: package.json says the version; the occupations may only be passed on with their attribution.
COPY LICENSE NOTICE package.json ./
COPY migrations ./migrations
COPY data ./data
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# All of the above belongs to root: the program can read it and change nothing.
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
EXPOSE 3000
# No shell and no curl needed. Ready, not merely alive: whoever waits for this container wants to search.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ok}) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1 and gets the signals: SIGTERM drains (up to 10 s) and exits with 0.
CMD ["node", "dist/main.js"]
