/** Reports of finished runs as a page of HTML that needs no other file, with every chart as SVG and CSV beside it. */
@NullMarked
package org.hashgnn.experiments.report.html;

import org.jspecify.annotations.NullMarked;
