# One image for every command of DarkHorses; without another command, it runs the scheduler.
#
#   docker build -t darkhorses .
#   docker run --env-file .env darkhorses node apps/backfill/dist/cli.js plan

FROM node:20-slim AS build
WORKDIR /app
ENV CI=true DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1
COPY . .
RUN npx --yes pnpm@10.33.0 install --frozen-lockfile \
  && npx turbo run build --filter=@darkhorses/scheduler --filter=@darkhorses/backfill --filter=@darkhorses/auditor
# Again without what only development needs. The embedded Postgres stays behind too: a container has no lasting disk of its
# own, so DATABASE_URL names a database.
RUN rm -rf node_modules packages/*/node_modules apps/*/node_modules \
  && npx --yes pnpm@10.33.0 install --frozen-lockfile --prod --no-optional \
    --filter "@darkhorses/scheduler..." --filter "@darkhorses/backfill..." --filter "@darkhorses/auditor..." \
  && rm -rf apps/demo packages/simulator packages/*/src packages/*/test apps/*/src apps/*/test migrations

FROM node:20-slim
WORKDIR /app
ENV NODE_ENV=production DARKHORSES_HOME=/data
RUN install --directory --owner=node --group=node /data
COPY --from=build /app /app
USER node
VOLUME /data
EXPOSE 4050
HEALTHCHECK --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:4050/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/scheduler/dist/cli.js", "start"]
