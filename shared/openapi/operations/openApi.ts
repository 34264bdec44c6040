import type {ApiOperation} from '../operation.ts';

/** `GET /api/openapi.json` */
export const openApiOperation: ApiOperation = {
  summary: 'This document',
  description: 'Made of the schemas that judge what is sent and answered.',
  success: {status: 200, description: 'OpenAPI 3.1.'},
  examples: [],
};
