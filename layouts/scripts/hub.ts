// Everything here improves what already reads without it.
import { openAnswers } from './answers';
import { readCharts } from './chart';
import { markPlace } from './contents';
import { filterRows } from './filter';
import { foldMenu } from './menu';
import { offerPrint } from './print';
import { sortTables } from './sort';

document.documentElement.classList.add('with-script');
foldMenu();
markPlace();
filterRows();
sortTables();
openAnswers();
offerPrint();
readCharts();
