package uk.concord.gateway.session;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Hands a controller the {@link Visit} it asks for. */
@Singleton
final class VisitBinder implements TypedRequestArgumentBinder<Visit> {
    @Override
    public Argument<Visit> argumentType() {
        return Argument.of(Visit.class);
    }

    @Override
    public BindingResult<Visit> bind(ArgumentConversionContext<Visit> context, HttpRequest<?> request) {
        var visit = Visits.of(request);
        return () -> visit;
    }
}
