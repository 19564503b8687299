const text = { type: "string", minLength: 1 };
const texts = { type: "array", items: text, minItems: 1, uniqueItems: true };
const duration = { type: "string", pattern: "^(?:\\d+(?:us|ms|s|m|h))+$" };

const service = {
  type: "object",
  additionalProperties: false,
  anyOf: [{ required: ["image"] }, { required: ["build"] }],
  properties: {
    image: { type: "string", pattern: "^[a-z0-9./_-]+:[\\w.-]+$" },
    build: text,
    init: { type: "boolean" },
    environment: { type: "object", additionalProperties: { type: ["string", "number", "boolean", "null"] } },
    env_file: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["path"],
        properties: { path: text, required: { type: "boolean" } },
      },
    },
    depends_on: {
      type: "object",
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["condition"],
        properties: {
          condition: { enum: ["service_started", "service_healthy", "service_completed_successfully"] },
          restart: { type: "boolean" },
          required: { type: "boolean" },
        },
      },
    },
    healthcheck: {
      type: "object",
      additionalProperties: false,
      required: ["test"],
      properties: {
        test: { type: "array", minItems: 2, items: text },
        interval: duration,
        timeout: duration,
        start_period: duration,
        retries: { type: "integer", minimum: 1 },
      },
    },
    ports: { type: "array", items: { type: "string", pattern: "^(?:[\\d.]+:)?(?:\\d+:)?\\d+(?:/(?:tcp|udp))?$" } },
    volumes: { type: "array", items: { type: "string", pattern: "^[\\w.-]+:/[\\w./-]+(?::r[ow])?$" } },
    cap_drop: texts,
    security_opt: texts,
    stop_grace_period: duration,
    restart: { type: "string", pattern: "^(?:no|always|on-failure(?::\\d+)?|unless-stopped)$" },
  },
};

/** What the Compose specification says of the elements that our file uses, and no others: our own words for it. */
export const COMPOSE_SCHEMA = {
  type: "object",
  additionalProperties: false,
  required: ["services"],
  properties: {
    name: { type: "string", pattern: "^[a-z0-9][a-z0-9_-]*$" },
    services: { type: "object", minProperties: 1, additionalProperties: service },
    volumes: { type: "object", additionalProperties: { type: ["object", "null"] } },
  },
};
