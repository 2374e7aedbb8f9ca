package com.example.hashgnn;

import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;

/** The settings of {@link PolynomialSign}: their names, defaults, bounds and descriptions stand here and nowhere else. */
@Summary("Sign forward, the triangular derivative of Bi-Real Net (Liu et al. 2018) backward.")
public record PolynomialSignSettings(
        @Setting(
                value = "The half-width w of the triangle, in units of the code z: beyond it no gradient passes.",
                byDefault = "1.0",
                min = 0.001)
        double width) {}
