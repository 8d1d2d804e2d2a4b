// SPDX-License-Identifier: AGPL-3.0-or-later
import config from '@payload-config';
import { handleApi } from '../../../../gate/handle.ts';

const handle = handleApi(config);

export {
  handle as DELETE,
  handle as GET,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
